/** `entente check FILE`: what is wrong with a dataset or a snapshot, and where; the exit code says whether anything is. */
import { counted } from '../view/words.ts';
import { listed, readGraph } from './read-file.ts';
import { Refusal } from './refusal.ts';

export async function check([file, ...rest]: readonly string[]): Promise<void> {
  if (file === undefined || rest.length > 0) throw new Refusal('Name one file: entente check FILE', 2);
  const { graph, issues, drawing } = await readGraph(file);
  const claims = graph.columns.records.length;
  const counts = [
    counted(graph.actors.length, 'actor'),
    counted(graph.ties.length, 'tie'),
    counted(claims, 'claim'),
    counted(graph.documents.size, 'document'),
  ];
  if (issues.length > 0) console.log(listed(file, issues));
  console.log(`${file}: ${counts.join(', ')}.`);
  if (drawing === 'same') console.log('The drawing is as it was saved.');
  if (issues.some(({ severity }) => severity === 'error')) throw new Refusal('Some of it could not be read.', 1);
}
