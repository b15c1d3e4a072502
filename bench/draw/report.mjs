export const report = (r) => JSON.stringify(r, (k,v)=> v instanceof Map ? Object.fromEntries(v) : v);
