/** What the choices of a picture are called, and what is said of one that was made. */
import type { Snapshot, Stage } from '../../snapshot/make.ts';
import type { SnapshotOptions } from '../../snapshot/options.ts';
import { paperNames, papers, type PaperName } from '../../scene/paper.ts';
import { counted, grouped } from '../../view/words.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export const scopeChoices: readonly Choice<SnapshotOptions['scope']>[] = [
  { value: 'visible', label: 'What is visible' },
  { value: 'whole', label: 'The whole graph', hint: 'Without filters; lenses and clocks stay.' },
];

export const colorChoices: readonly Choice<SnapshotOptions['colors']>[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'transparent', label: 'Transparent', hint: 'Dark ink, for a light ground.' },
  { value: 'print', label: 'Print', hint: 'In greys, what is contested stays visible; not every two types do.' },
];

export const letterChoices: readonly Choice<SnapshotOptions['letters']>[] = [
  { value: 'fonts', label: 'Text that brings its font', hint: 'Words can be searched. Best for web pages.' },
  { value: 'names', label: 'Text with the name of its font', hint: 'Words can be edited. Where the font is missing, another stands in, as here.' }, // prettier-ignore
  {
    value: 'outlines',
    label: 'Outlines',
    hint: 'The same in every program. Words can neither be searched nor edited.',
  },
];

export type Part = SnapshotOptions['without'][number];

export const partWords: Readonly<Record<Part, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  legend: 'Legend',
  notes: 'Notes',
  sources: 'Sources',
  colophon: 'As-of date and licence',
  link: 'Link to this view',
  data: 'Data, so that the file opens again here',
};

const paperWords: Readonly<Record<PaperName, string>> = {
  screen: 'Screen',
  a4: 'A4 upright',
  'a4-landscape': 'A4 across',
  a3: 'A3 across',
  slide: 'Slide, 16:9',
  column: 'One column',
};

export const paperChoices: readonly Required<Choice<PaperName>>[] = paperNames.map((value) => {
  const { width, height, unit } = papers[value];
  const [across, down] = [width, height ?? 0].map((side) => inUnits(side, unit)) as [string, string];
  return {
    value,
    label: paperWords[value],
    hint: height === null ? `${across} ${unit} wide` : `${across} × ${down} ${unit}`,
  };
});

function inUnits(pixels: number, unit: 'px' | 'mm'): string {
  return figure(unit === 'px' ? pixels : (pixels * 25.4) / 96);
}

function figure(value: number): string {
  return grouped(Math.round(value));
}

/** `210 × 297 mm`, `1,120 × 1,480 px`. */
export function sizeInWords({ width, height }: Snapshot['size']): string {
  const unit = width.endsWith('mm') ? 'mm' : 'px';
  return `${figure(Number.parseFloat(width))} × ${figure(Number.parseFloat(height))} ${unit}`;
}

/** `2,240 × 2,960 pixels`. */
export function pixelsInWords({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${figure(width)} × ${figure(height)} pixels`;
}

export function bytesInWords(bytes: number): string {
  return bytes < 1e6 ? `${figure(Math.max(1, bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What is done after each step, in their order. */
const stageWords: Readonly<Record<Stage, string>> = {
  read: 'Drawing the map',
  drawn: 'Setting the letters',
  lettered: 'Writing the file',
  written: 'Writing the file',
};

export function stageInWords(reached: Stage | null): string {
  return reached === null ? 'Reading the data' : stageWords[reached];
}

/** Share of the steps that were taken. */
export function progressOf(reached: Stage | null): number {
  const steps = Object.keys(stageWords);
  return reached === null ? 0 : (steps.indexOf(reached) + 1) / steps.length;
}

/** Points below which letters on paper are hard to read. */
const readable = 6;

/** What should be known of a picture before it is saved. */
export function warningsOf(snapshot: Snapshot, { without, paper }: SnapshotOptions): string[] {
  const { smallest, labelsLeftOut, notOutlined } = snapshot;
  const help = [
    ...(without.includes('notes') ? [] : ['leave out the notes']),
    ...(paper === 'a3' ? [] : [`take a larger page`]),
    ...(without.includes('notes') && !without.includes('sources') ? ['leave out the sources'] : []),
  ];
  return [
    ...(smallest < readable
      ? [`Letters under ${readable} pt are hard to read${help.length > 0 ? `: ${help.join(', or ')}` : ''}.`]
      : []),
    ...(labelsLeftOut > 0
      ? [`${counted(labelsLeftOut, 'name')} found no room on the map; a larger page has more.`]
      : []),
    ...(notOutlined > 0
      ? [
          `${counted(notOutlined, 'line')} stayed text: the fonts have no outlines for ${notOutlined === 1 ? 'its' : 'their'} letters.`,
        ]
      : []),
  ];
}
