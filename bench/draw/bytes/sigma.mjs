import Graph from 'graphology';
import Sigma from 'sigma';

const graph = new Graph();
for (const id of ['a', 'b']) graph.addNode(id, { x: graph.order, y: 0, size: 5 });
graph.addEdge('a', 'b');
new Sigma(graph, document.body);
