/**
 * The one place where the page's content security policy wants a string to be vouched for: the address of a worker. The
 * policy is named in vite.config.ts and made once; a browser without such policies needs none.
 */

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const addresses = new Set<string>();

const workers = trustedTypes?.createPolicy('entente-worker', {
  createScriptURL(url) {
    if (!addresses.has(url)) throw new Error(`Only workers of this app may be started, not ${url}.`);
    return url;
  },
});

/** The address of a worker of ours, as `import address from './….ts?worker&url'` gives it. */
export function trustedWorker(address: string): string {
  addresses.add(address);
  return workers?.createScriptURL(address) ?? address;
}
