// Which screen is shown: the door, or one of the rooms behind it.
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Frame } from '../parts/Frame.tsx';
import { ProgressLine } from '../parts/ProgressLine.tsx';
import { forgetAnnounced } from '../state/forget-announced.ts';
import { useLanguage } from '../state/language.ts';
import { useSessionState, type SessionState } from '../state/session.ts';
import { Authorities } from './authorities/Authorities.tsx';
import { Atlas } from './atlas/Atlas.tsx';
import { Catalogue } from './catalogue/Catalogue.tsx';
import { CollectionScreen } from './collections/CollectionScreen.tsx';
import { AgreementScreen } from './consent/AgreementScreen.tsx';
import { Consent } from './consent/Consent.tsx';
import { Quality } from './describe/Quality.tsx';
import { Aligning } from './editing/Aligning.tsx';
import { Editing } from './editing/Editing.tsx';
import { Replacing } from './editing/Replacing.tsx';
import { Due } from './due/Due.tsx';
import { Import } from './importing/Import.tsx';
import { Event } from './events/Event.tsx';
import { FindingAid } from './issue/FindingAid.tsx';
import { Issue } from './issue/Issue.tsx';
import { OpenAgain } from './OpenAgain.tsx';
import { People } from './people/People.tsx';
import { Reading } from './reading/Reading.tsx';
import { Register } from './register/Register.tsx';
import { Search } from './search/Search.tsx';
import { DescribeFromTable } from './table/DescribeFromTable.tsx';
import { Settings } from './settings/Settings.tsx';
import { Welcome } from './welcome/Welcome.tsx';
import { Workbooks } from './workbook/Workbooks.tsx';

/** What React Aria says by itself (of a list that has opened, for instance) is in the page's language too. */
const locales = { en: 'en-GB', ko: 'ko-KR' } as const;

export function App() {
  return <I18nProvider locale={locales[useLanguage()]}><Phase /></I18nProvider>;
}

function Phase() {
  const state = useSessionState();
  const isOpen = state.phase === 'open';
  useEffect(() => {
    if (!isOpen) forgetAnnounced();
  }, [isOpen]);
  switch (state.phase) {
    case 'opening': return <main className="gate"><ProgressLine running progress={null} /></main>;
    case 'ended': return <OpenAgain why="ended" />;
    case 'locked': return <Welcome why={state.why} />;
    case 'open': return <Frame state={state}><Screen state={state} /></Frame>;
  }
}

function Screen({ state: { opened, place } }: { readonly state: Extract<SessionState, { phase: 'open' }> }) {
  switch (place.screen) {
    case 'catalogue': return <Catalogue opened={opened} place={place} />;
    case 'atlas': return <Atlas key={place.collection} collection={place.collection} />;
    case 'collection': return <CollectionScreen key={place.collection} opened={opened} collection={place.collection} />;
    case 'quality': return <Quality />;
    case 'search': return <Search />;
    case 'settings': return <Settings opened={opened} tab={place.tab ?? 'appearance'} />;
    case 'reading': return (
      <Reading key={place.testimony} opened={opened} testimony={place.testimony} passage={place.passage} from={place.from} />
    );
    case 'editing': return <Editing key={place.testimony} opened={opened} testimony={place.testimony} turn={place.turn} from={place.from} />;
    case 'aligning': return <Aligning key={`${place.testimony} ${place.original}`} opened={opened} {...place} />;
    case 'replacing': return <Replacing opened={opened} testimony={place.testimony} collection={place.collection} />;
    case 'import': return <Import />;
    case 'table': return <DescribeFromTable />;
    case 'issue': return <Issue key={place.testimony} testimony={place.testimony} />;
    case 'finding-aid': return <FindingAid testimonies={place.testimonies} collection={place.collection} />;
    case 'people': return <People key={place.testimony} opened={opened} testimony={place.testimony} />;
    case 'consent': return <Consent key={place.testimony} opened={opened} testimony={place.testimony} />;
    case 'agreement': return <AgreementScreen key={place.testimony} opened={opened} testimony={place.testimony} />;
    case 'workbook': return <Workbooks workbook={place.workbook} />;
    case 'authorities': return <Authorities opened={opened} place={place} />;
    case 'event': return <Event key={place.event} opened={opened} event={place.event} />;
    case 'due': return <Due />;
    case 'register': return <Register key={place.testimony} testimony={place.testimony} />;
  }
}
