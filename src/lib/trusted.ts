/**
 * The two places where the page's content security policy wants a string to be vouched for: the address of a worker, and
 * a file that is read as XML. Each policy is named in vite.config.ts and made once; a browser without them needs none.
 */

interface Policy {
  createScriptURL(url: string): string;
  createHTML(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Partial<Policy>): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const addresses = new Set<string>();

const workers = trustedTypes?.createPolicy('entente-worker', {
  createScriptURL(url) {
    if (!addresses.has(url)) throw new Error(`Only workers of this app may be started, not ${url}.`);
    return url;
  },
});

const xml = trustedTypes?.createPolicy('entente-xml', { createHTML: (text) => text });

/** The address of a worker of ours, as `import address from './….ts?worker&url'` gives it. */
export function trustedWorker(address: string): string {
  addresses.add(address);
  return workers?.createScriptURL(address) ?? address;
}

/** Text that is parsed as XML and never put into the page. */
export function trustedXml(text: string): string {
  return xml?.createHTML(text) ?? text;
}
