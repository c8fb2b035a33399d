// The commands of exchange with other systems: exports, citations, collections that come in.
import type { Output } from '../../api/contract.ts';
import { ask, row, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';

type Reach = Output<'export.preview'>;

const exported = ({ options, positionals }: Invocation): { readonly [field: string]: unknown } => ({
  format: options.format, collection: options.collection, purpose: options.purpose, to: options.to, language: options.language,
  testimonies: positionals.length > 1 ? positionals.slice(1) : undefined,
});

function reachLines({ words: { reports }, sentences }: Invocation, { testimonies, left }: Reach): string[] {
  const why = (reason: Reach['left'][number]['why']): string => (
    reason === 'no-times' || reason === 'no-turns' ? reports.exchange.unfit[reason] : sentences.refusals[reason]
  );
  return [
    ...testimonies.map(({ testimony, passages, withheld, title }) => row(testimony, passages, withheld, title)),
    ...left.map(({ testimony, title, why: reason }) => row(testimony, '-', title, why(reason))),
  ];
}

async function runExport(invocation: Invocation): Promise<Report> {
  const { options, flags, words: { reports } } = invocation;
  if (options.format === undefined) throw usage('--format');
  if (flags.has('foresee')) {
    const reach = await ask(invocation, 'export.preview', exported(invocation));
    return { json: reach, text: [...reachLines(invocation, reach), reports.exchange.wouldLeave(reach.testimonies.length, reach.left.length)] };
  }
  const { ticket: _ticket, ...done } = await writeOut(invocation, () => ask(invocation, 'export.write', exported(invocation)));
  const { file, bytes, testimonies, left } = done;
  return {
    json: done,
    text: [...reachLines(invocation, { testimonies: [], left }), reports.exchange.left(file, bytes, testimonies.length, left.length)],
  };
}

async function runCite(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, ...passages], options } = invocation;
  const cited = await ask(invocation, 'testimony.cite', {
    testimony, style: options.style, ...(passages.length === 0 ? {} : { passages }),
  });
  return { json: cited, text: [cited.text.trimEnd()] };
}

async function runResolve(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, passage], words: { reports } } = invocation;
  const found = await ask(invocation, 'citation.resolve', { testimony, passage });
  return { json: found, text: [reports.exchange.resolved[found.state](found.version, found.erasedAt)] };
}

async function runImportCollection(invocation: Invocation): Promise<Report> {
  const { positionals: [, file], flags, words: { reports } } = invocation;
  const done = await ask(invocation, 'collection.import', { file, dryRun: flags.has('foresee') });
  const lines = done.testimonies.map(({ from, id, turns, words, title, passed }) => (
    row(from, id ?? (passed === null ? '-' : reports.exchange.passed[passed]), `${turns}/${words}`, title)
  ));
  const taken = done.testimonies.filter(({ passed }) => passed === null).length;
  return { json: done, text: [...lines, reports.exchange.taken(taken, done.testimonies.length - taken)] };
}

export const exchangeCommands = {
  export: {
    arguments: 'VAULT [TESTIMONY…]', count: [1, Infinity],
    options: ['format', 'out', 'collection', 'purpose', 'to', 'language', 'foresee'], run: runExport,
  },
  'export schema': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { schema } = await ask(invocation, 'export.schema', {});
      return { json: schema, text: JSON.stringify(schema, null, 2).split('\n') };
    },
  },
  cite: { arguments: 'VAULT TESTIMONY [PASSAGE…]', count: [2, Infinity], options: ['style'], run: runCite },
  resolve: { arguments: 'VAULT TESTIMONY [PASSAGE]', count: [2, 3], options: [], run: runResolve },
  'collection import': { arguments: 'VAULT FILE', count: [2, 2], options: ['foresee'], run: runImportCollection },
} as const satisfies Record<string, Command>;
