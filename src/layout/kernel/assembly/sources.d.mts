/** Which sources a compiled kernel comes from. */
export declare function sourcesHash(): string;
