// The form of a description, in parts of which one is seen: what was changed is told, checked, saved at once, and never lost by accident.
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { describeWithUndo, refusedWhy } from '../../state/describe.ts';
import { changesOf, draftOf, faultsOf, type DescriptionDraft, type FieldName } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { describeGroups, type DescribeGroup } from '../../words/describing-words.ts';
import { ArchiveFields, RightsField } from './ArchiveFields.tsx';
import { ContentFields } from './ContentFields.tsx';
import { DateFields } from './DateFields.tsx';
import { groupOf } from './describe-group.ts';
import { focusField, focusFirst } from './Field.tsx';
import { faultFor, type FieldsProps, type Lists } from './fields-props.ts';
import { HistoryView } from './HistoryView.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { PointFields } from './PointFields.tsx';

export interface DescriptionFormProps {
  readonly view: TestimonyView;
  readonly lists: Lists | null;
  readonly firstGroup: DescribeGroup;
  /** Takes the focus when the form appears. */
  readonly firstField: FieldName | null;
  /** A change was undone, so that the form has to begin anew. */
  readonly onRestored: () => void;
  readonly onDone: (changed: boolean) => void;
}

/** Which field is to take the focus; each value is a wish of its own. */
interface Wish {
  readonly field: FieldName;
}

export function DescriptionForm({ view, lists, firstGroup, firstField, onRestored, onDone }: DescriptionFormProps) {
  const session = useSession();
  const words = useWords();
  const { common, describing } = words.page;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [begun] = useState(() => draftOf(view.description));
  const [draft, setDraft] = useState(begun);
  const [group, setGroup] = useState(firstGroup);
  const [wish, setWish] = useState<Wish | null>(firstField === null ? null : { field: firstField });
  const [wasTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const changes = changesOf(draft, begun);
  const changed = Object.keys(changes).length;
  const faults = faultsOf(draft);
  const save = useDeed((options) => describeWithUndo(session, view.id, changes, options).then(() => true));
  useEffect(() => {
    if (wish !== null) focusField(form.current, wish.field);
  }, [wish]);

  useShortcut('nextPart', () => goToPart(1));
  useShortcut('previousPart', () => goToPart(-1));

  function goToPart(step: 1 | -1): void {
    const next = describeGroups[(describeGroups.indexOf(group) + step + describeGroups.length) % describeGroups.length];
    if (next === undefined) return;
    setGroup(next);
    requestAnimationFrame(() => focusFirst(form.current));
  }
  function goTo(field: FieldName): void {
    setGroup(groupOf(field));
    setWish({ field });
  }
  async function submit(): Promise<void> {
    setTried(true);
    const [first] = faults;
    if (first !== undefined) return goTo(first.field);
    if (changed === 0) return onDone(false);
    if (await save.run() !== null) onDone(true);
    return undefined;
  }
  function sent(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!save.running) void submit();
  }
  function pressed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.current?.requestSubmit();
    }
    // In a line of a list Enter would save a description that is not finished.
    const { target } = event;
    if (event.key === 'Enter' && target instanceof HTMLInputElement && target.closest('.draft-line, .headings') !== null) event.preventDefault();
  }
  function leave(): void {
    if (changed === 0) onDone(false);
    else setLeaving(true);
  }

  const props: FieldsProps = {
    draft, lists,
    onChange: (part: Partial<DescriptionDraft>) => {
      setLeaving(false);
      setDraft((now) => ({ ...now, ...part }));
    },
    faultOf: (field, line, part) => {
      const fault = wasTried ? faultFor(faults, field, line, part) : undefined;
      return fault === undefined ? undefined : describing.faults[fault.fault];
    },
  };
  const speakers = [...new Set(view.passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const contents: Readonly<Record<DescribeGroup, ReactNode>> = {
    identity: <IdentityFields {...props} />,
    people: <PeopleFields {...props} speakers={speakers} />,
    dates: <DateFields {...props} />,
    content: <ContentFields {...props} />,
    contents: <PointFields {...props} />,
    access: <RightsField {...props} />,
    archive: <ArchiveFields {...props} />,
    history: <HistoryView testimony={view.id} description={view.description} mayUndo={changed === 0} onRestored={onRestored} />,
  };
  const why = refusedWhy(save.fault, describing);
  return (
    <Dialog
      title={describing.title} isOpen size="large" onClose={leave} mustAnswer={save.running}
      actions={isLeaving ? (
        <>
          <p className="describe-told" role="alert">{describing.unsaved}</p>
          <Button variant="danger" onPress={() => onDone(false)}>{describing.discard}</Button>
          <Button variant="strong" autoFocus onPress={() => setLeaving(false)}>{describing.goOn}</Button>
        </>
      ) : (
        <>
          <p className="describe-told" role="status">
            {wasTried && faults.length > 0 ? describing.toMend(faults.length) : describing.changedFields(changed)}
          </p>
          <Button isDisabled={save.running} onPress={leave}>{common.cancel}</Button>
          <Button type="submit" form={id} variant="strong" isDisabled={save.running}>{describing.submit}</Button>
        </>
      )}
    >
      <p className="deed-of testimony-name" lang={view.language}>{view.title}</p>
      <form id={id} ref={form} onSubmit={sent} onKeyDown={pressed} autoComplete="off" className="describe">
        <Tabs
          label={describing.groupsLabel} orientation="vertical" selected={group} onSelect={setGroup}
          tabs={describeGroups.map((each) => ({ id: each, name: describing.groups[each], content: <div className="describe-fields">{contents[each]}</div> }))}
        />
      </form>
      {why === null ? <FaultNote fault={save.fault} /> : <p className="note note-fault" role="alert">{why}</p>}
      <ProgressLine running={save.running} progress={save.progress} />
    </Dialog>
  );
}
