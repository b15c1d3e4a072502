// `npm run fuzz`: the properties of the unit tests from another seed, and those that name no number of
// runs more often: `npm run fuzz -- 5000` as often as that.
import { spawnSync } from 'node:child_process';

const runs = process.argv[2] ?? '1000';
if (!(Number(runs) >= 1)) {
  console.error(`“${runs}” is no number of runs: npm run fuzz -- 5000`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project=unit'], {
  env: { ...process.env, FUZZ: runs },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
