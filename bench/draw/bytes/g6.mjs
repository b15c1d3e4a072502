import { Graph } from '@antv/g6';

const data = { nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ source: 'a', target: 'b' }] };
void new Graph({ container: document.body, data, layout: { type: 'force' } }).render();
