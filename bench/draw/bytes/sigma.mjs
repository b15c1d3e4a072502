import Graph from 'graphology';
import Sigma from 'sigma';

const graph = Graph.from({ nodes: [{ key: 'a' }, { key: 'b' }], edges: [{ source: 'a', target: 'b' }] });
new Sigma(graph, document.body);
