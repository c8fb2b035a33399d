// The commands on templates: the terms of an archive's own forms.
import { termsFrom, termsOptions } from './agreement-terms.ts';
import { ask, row, type Command } from './command.ts';

export const templateCommands = {
  'template list': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { templates } = await ask(invocation, 'template.list', {});
      const text = templates.map(({ name, terms }) => {
        const granted = Object.entries(terms.scopes).filter(([, { answer }]) => answer !== 'refused' && answer !== 'not-asked');
        return row(name, granted.map(([scope]) => scope).join(', '));
      });
      return { json: { templates }, text: text.length === 0 ? [invocation.words.reports.noTemplates] : text };
    },
  },
  'template save': {
    arguments: 'VAULT NAME', count: [2, 2], options: termsOptions,
    async run(invocation) {
      const name = invocation.positionals[1] ?? '';
      const terms = await termsFrom(invocation, null);
      await ask(invocation, 'template.save', { name, terms });
      return { json: { name, terms }, text: [invocation.words.reports.templateSaved(name)] };
    },
  },
  'template remove': {
    arguments: 'VAULT NAME', count: [2, 2], options: [],
    async run(invocation) {
      const name = invocation.positionals[1] ?? '';
      await ask(invocation, 'template.remove', { name });
      return { json: { name }, text: [invocation.words.reports.templateRemoved(name)] };
    },
  },
} as const satisfies Record<string, Command>;
