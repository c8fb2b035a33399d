// Every change of a collection's description and name, the latest first, each with the way back.
import type { CollectionFields } from '../../../archive/api/collection.ts';
import type { FormerCollection, ShownCollection } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { sayCollectionField, undoCollectionChange } from '../../state/collection-describe.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

export interface CollectionHistoryProps {
  /** As it is now. */
  readonly shown: ShownCollection;
  readonly mayUndo: boolean;
  readonly onDone: () => void;
}

export function CollectionHistory({ shown, mayUndo, onDone }: CollectionHistoryProps) {
  const { collection } = shown;
  const session = useSession();
  const { common, collections: { history } } = useWords().page;
  const { value, fault, running } = useFetched((options) => session.client['collection.history']({ collection }, options));
  const undo = useDeed(async (_options, number: number) => {
    await undoCollectionChange(session, collection, number);
    return true;
  });
  const versions = value?.versions ?? [];
  return (
    <Dialog title={history.title} isOpen size="large" onClose={onDone} mustAnswer={undo.running} actions={<Button onPress={onDone}>{common.close}</Button>}>
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value !== null && versions.length === 0 ? <p>{history.none}</p> : null}
      <ol className="history-changes">
        {versions.map((version, at) => (
          <Change
            key={version.number} version={version} after={versions[at - 1]?.before ?? shown} isDisabled={undo.running}
            onUndo={mayUndo ? () => void undo.run(version.number) : null}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface ChangeProps {
  readonly version: FormerCollection;
  readonly after: CollectionFields;
  readonly onUndo: (() => void) | null;
  readonly isDisabled: boolean;
}

function Change({ version: { at, by, deed, fields, name, before, merged }, after, onUndo, isDisabled }: ChangeProps) {
  const words = useWords();
  const { collections, describing } = words.page;
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'medium' });
  const when = times.format(new Date(at));
  const { history } = collections;
  const said = merged !== null ? history.merged(merged.name, merged.testimonies.length) : deed === 'rename' ? history.renamed(name) : history.described;
  return (
    <li>
      <div className="history-head">
        <p><time dateTime={at}>{when}</time> <span className="field-help">{describing.history.by(by)}</span></p>
        {onUndo === null ? null : (
          <Button isDisabled={isDisabled} aria-label={collections.history.undoChange(when)} onPress={onUndo}>{collections.undo}</Button>
        )}
      </div>
      <p>{said}</p>
      <dl className="history-fields collection-changes">
        {fields.map((field) => (
          <div key={field}>
            <dt>{collections.fields[field]}</dt>
            <dd>
              <span className="visually-hidden">{describing.history.before}: </span>
              <del className="history-before">{sayCollectionField(field, before, words) || describing.history.nothing}</del>
            </dd>
            <dd>
              <span className="visually-hidden">{describing.history.after}: </span>
              <ins className="history-after">{sayCollectionField(field, after, words) || describing.history.nothing}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
