/** Whoever measures headings of a printed page imports this: from then on `measure.ts` knows the serif, too. */
import { serifBeyondBold } from './font-metrics-serif.ts';
import { knowSerif } from './measure.ts';

knowSerif(serifBeyondBold);
