import ForceGraph from 'force-graph';

new ForceGraph(document.body).graphData({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 'a', target: 'b' }] });
