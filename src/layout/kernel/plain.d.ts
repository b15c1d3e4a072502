import type { Kernel } from './kernel.ts';

export declare function plainKernel(): Kernel;
