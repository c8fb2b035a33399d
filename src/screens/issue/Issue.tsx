// Issuing a testimony: the very PDF that will be written, for whom and for what it is, what it withholds, and saving it.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useChanges } from '../../state/changes.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { usePreview } from '../../state/use-preview.ts';
import { useWithdrawnMeanwhile } from '../../state/use-withdrawn-meanwhile.ts';
import { WithdrawnMeanwhile } from '../consent/WithdrawnMeanwhile.tsx';
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
  const inHand = usePreview(client, host, particularsOf(testimony, filledIn));
  const view = show.value;
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
            <ParticularsForm view={view} filledIn={filledIn} onChange={setFilledIn} />
            {ready === null ? null : <WithheldPanel made={ready.made} />}
          </>
        )}
      </div>
      <PreviewPane testimony={testimony} filledIn={filledIn} inHand={inHand}>
        {ready === null ? null : (
          <SavePanel key={ready.made.draft} made={ready.made} filledIn={filledIn} testimony={testimony} onAgain={inHand.again} />
        )}
      </PreviewPane>
    </div>
  );
}
