// The finding aid of a collection, or of what was selected: its pages as they will be written, and saving them.
import { useCallback, useState } from 'react';
import type { Input, Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Language } from '../../../archive/api/language.ts';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useChanges } from '../../state/changes.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { usePreview, type LayOut } from '../../state/use-preview.ts';
import { AddedFonts } from './AddedFonts.tsx';
import { PaperField } from './CopyFields.tsx';
import { plainMaking, settingOf, type CopyMaking } from './copy-making.ts';
import { RecipientField, type FilledIn } from './ParticularsForm.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { SavePanel } from './SavePanel.tsx';

type Asked = Input<'collection.previewFindingAid'>;
type Made = Output<'collection.previewFindingAid'>;

interface FilledInAid extends Pick<FilledIn, 'recipient' | 'language'> {
  readonly title: string;
  readonly summary: string;
}

export interface FindingAidProps {
  readonly testimonies: readonly TestimonyId[];
  /** What it is likely to be called: the collection that was looked at. */
  readonly collection: string | null;
}

function askedFor(testimonies: readonly TestimonyId[], { title, summary, recipient, language }: FilledInAid, making: CopyMaking): Asked | null {
  const [name, account, to] = [title, summary, recipient].map((text) => text.trim()) as [string, string, string];
  if (name === '') return null;
  return {
    testimonies: [...testimonies], title: name, ...settingOf(making), ...(account === '' ? {} : { summary: account }),
    ...(to === '' ? {} : { to }), ...(language === 'own' ? {} : { language }),
  };
}

export function FindingAid({ testimonies, collection }: FindingAidProps) {
  const session = useSession();
  const { client, host } = session;
  const words = useWords();
  const { aid: page } = words.page.issueOptions;
  const [filledIn, setFilledIn] = useState<FilledInAid>({ title: collection ?? '', summary: '', recipient: '', language: 'own' });
  const [making, setMaking] = useState<CopyMaking>(plainMaking);
  const layOut = useCallback<LayOut<Asked, Made>>((asked, options) => client['collection.previewFindingAid'](asked, options), [client]);
  const asked = askedFor(testimonies, filledIn, making);
  const inHand = usePreview(host, layOut, asked);
  useChanges((from) => {
    if (from === 'elsewhere') inHand.again();
  });
  const ready = inHand.preview.phase === 'ready' ? inHand.draft : null;
  return (
    <div className="issue">
      <div className="issue-side">
        <p className="way-back">
          <Button variant="quiet" onPress={() => session.go({ screen: 'catalogue', collection })}><span aria-hidden="true">← </span>{page.back}</Button>
        </p>
        <ScreenHeading>{page.title}</ScreenHeading>
        <form className="issue-form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
          <p className="field-help">{page.about}</p>
          <TextField label={page.name} help={page.nameHelp} maxLength={200} value={filledIn.title} onChange={(title) => setFilledIn({ ...filledIn, title })} />
          <TextArea
            label={page.summary} help={page.summaryHelp} optional rows={4} value={filledIn.summary}
            onChange={(summary) => setFilledIn({ ...filledIn, summary: summary.slice(0, 10_000) })}
          />
          <RecipientField recipient={filledIn.recipient} onChange={(recipient) => setFilledIn({ ...filledIn, recipient })} />
          <SelectField<FilledIn['language']>
            label={page.language} value={filledIn.language} onChange={(language) => setFilledIn({ ...filledIn, language })}
            options={[{ id: 'own', name: page.ownLanguage }, ...Language.options.map((id) => ({ id, name: words.languages[id] }))]}
          />
          <PaperField making={making} onChange={setMaking} />
          <AddedFonts making={making} onChange={setMaking} />
        </form>
        {ready === null || ready.made.left.length === 0 ? null : <LeftOut left={ready.made.left} />}
      </div>
      <PreviewPane testimony={null} missing={page.sayName} inHand={inHand}>
        {ready === null || asked === null ? null : (
          <SavePanel
            key={ready.made.draft} made={ready.made} isProtected={false} missing={null} onAgain={inHand.again}
            about={page.describes(ready.made.testimonies)} recorded={{ purpose: 'catalogue', to: asked.to ?? null }}
            issue={(options) => client['collection.findingAid']({ ...asked, draft: ready.made.draft }, options)}
          />
        )}
      </PreviewPane>
    </div>
  );
}

function LeftOut({ left }: Pick<Made, 'left'>) {
  const words = useWords();
  const { aid: page } = words.page.issueOptions;
  return (
    <Panel title={page.leftOut(left.length)}>
      <details>
        <summary>{page.showLeft}</summary>
        <ul className="plain-list">
          {left.map(({ testimony, title, why }) => <li key={testimony}><strong>{title}</strong> {words.refusals[why]}</li>)}
        </ul>
      </details>
    </Panel>
  );
}
