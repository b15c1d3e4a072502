/**
 * How often properties are tried, and from which seed. `npm test` takes one seed, so that a commit that was good stays good;
 * `npm run fuzz` takes another each time, and tries those more often that name no number of runs.
 */
import fc from 'fast-check';

const { FUZZ: runs } = process.env;

fc.configureGlobal(runs === undefined ? { seed: 20_261_124 } : { numRuns: Number(runs) });
