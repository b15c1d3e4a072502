import cytoscape from 'cytoscape';

const elements = [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { id: 'ab', source: 'a', target: 'b' } }];
cytoscape({ container: document.body, elements });
