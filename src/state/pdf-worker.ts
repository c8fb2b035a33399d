// Starts the worker in which pdf.js reads PDFs: the one script that the page starts by an address, under a policy of its own.
import address from 'pdfjs-dist/build/pdf.worker.mjs?worker&url';

/** The part of Trusted Types that is used here; TypeScript's library of the DOM does not know of it. */
interface ScriptAddressPolicy {
  createScriptURL(input: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptAddressPolicy): ScriptAddressPolicy;
}

/** By this name the Content-Security-Policy knows it (`loopback-answers.ts`); a policy can be made once. */
const policyName = 'vouchsafe-pdf-worker';
let policy: ScriptAddressPolicy | null = null;

function workerPolicy(): ScriptAddressPolicy {
  const rules: ScriptAddressPolicy = {
    createScriptURL(input) {
      if (input !== address) throw new TypeError('Not the address of the PDF worker.');
      return input;
    },
  };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  // A browser without Trusted Types asks for no policy.
  policy ??= trustedTypes?.createPolicy(policyName, rules) ?? rules;
  return policy;
}

/** A new worker, for its starter to terminate. Through pdf.js' own `workerSrc` it would be blocked and run in the page. */
export function startPdfWorker(): Worker {
  return new Worker(workerPolicy().createScriptURL(address), { type: 'module', name: 'pdf' });
}
