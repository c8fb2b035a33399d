// Issuing a testimony: the very PDF that will be written, for whom and for what it is, what it withholds, and saving it.
import { useCallback, useState } from 'react';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useChanges } from '../../state/changes.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useTestimonyList } from '../../state/testimony-list.ts';
import { usePreview, type LayOut, type Particulars } from '../../state/use-preview.ts';
import { useWithdrawnMeanwhile } from '../../state/use-withdrawn-meanwhile.ts';
import { WithdrawnMeanwhile } from '../consent/WithdrawnMeanwhile.tsx';
import { CopyFields } from './CopyFields.tsx';
import { isReady, plainMaking, type CopyMaking } from './copy-making.ts';
import { noParticulars, particularsOf, ParticularsForm, type FilledIn } from './ParticularsForm.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { SavePanel } from './SavePanel.tsx';
import { WayBack } from './WayBack.tsx';
import { WithheldPanel } from './WithheldPanel.tsx';

export function Issue({ testimony }: { readonly testimony: TestimonyId }) {
  const { client, host } = useSession();
  const words = useWords();
  const { issue: page } = words.page;
  const show = useFetched((options) => client['testimony.show']({ testimony }, options));
  const [filledIn, setFilledIn] = useState<FilledIn>(noParticulars);
  const [making, setMaking] = useState<CopyMaking>(plainMaking);
  const layOut = useCallback<LayOut<Particulars, Output<'testimony.preview'>>>((asked, options) => client['testimony.preview'](asked, options), [client]);
  const particulars = particularsOf(testimony, filledIn, making);
  const inHand = usePreview(host, layOut, particulars);
  const view = show.value;
  const { testimonies } = useTestimonyList();
  const others = view === null ? [] : [...(view.original === null ? [] : [view.original]), ...view.translations].map((id) => (
    { id, name: testimonies?.find((one) => one.id === id)?.title ?? id }
  ));
  // What another window has changed may be on these pages.
  useChanges((from) => {
    if (from === 'elsewhere') inHand.again();
  });
  const isWithdrawn = useWithdrawnMeanwhile(view);
  if (isWithdrawn) return <WithdrawnMeanwhile testimony={testimony} />;
  const ready = inHand.preview.phase === 'ready' ? inHand.draft : null;

  return (
    <div className="issue">
      <div className="issue-side">
        <WayBack testimony={testimony} />
        <ScreenHeading>{page.title}</ScreenHeading>
        {view === null ? null : <p className="issue-title" lang={view.language}>{view.title}</p>}
        <ProgressLine running={show.running && view === null} progress={null} />
        <FaultNote fault={show.fault} />
        {view === null ? null : (
          <>
            <ParticularsForm view={view} filledIn={filledIn} onChange={setFilledIn}>
              <CopyFields making={making} onChange={setMaking} others={others} recipient={filledIn.recipient} />
            </ParticularsForm>
            {ready === null ? null : <WithheldPanel made={ready.made} />}
          </>
        )}
      </div>
      <PreviewPane testimony={testimony} missing={filledIn.purpose === 'own' ? page.writePurpose : page.choosePurpose} inHand={inHand}>
        {ready === null || particulars === null ? null : (
          <SavePanel
            key={ready.made.draft} made={ready.made} isProtected={making.isProtected} onAgain={inHand.again}
            missing={isReady(making) ? null : words.page.issueOptions.sayPassphrase}
            about={ready.made.withheld === 0 ? page.withheldNothing : page.withheldIn(ready.made.withheld)}
            recorded={{ purpose: particulars.purpose ?? '', to: particulars.to ?? null }}
            issue={(options) => client['testimony.issue']({
              testimony, draft: ready.made.draft, ...(making.isProtected ? { passphrase: making.passphrase } : {}),
            }, options)}
          />
        )}
      </PreviewPane>
    </div>
  );
}
