// What can be done with the people of a testimony, each in a dialog.
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonDraft } from '../../state/person-draft.ts';

export type PeopleDeed =
  | { readonly do: 'add'; readonly draft: PersonDraft; /** Their names are looked for next. */ readonly thenReplace: boolean }
  | { readonly do: 'change'; readonly person: Person }
  | { readonly do: 'join' }
  | { readonly do: 'replace'; readonly person: Person };
