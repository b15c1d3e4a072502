import { DataSet } from 'vis-data/peer';
import { Network } from 'vis-network/peer';

const [nodes, edges] = [new DataSet([{ id: 'a' }, { id: 'b' }]), new DataSet([{ id: 'ab', from: 'a', to: 'b' }])];
new Network(document.body, /** @type {any} */ ({ nodes, edges }), {});
