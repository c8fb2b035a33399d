// Which screen is shown: the door, or one of the rooms behind it.
import { Frame } from '../parts/Frame.tsx';
import { Working } from '../parts/Working.tsx';
import { useSessionState, type Opened, type Place, type SearchMade } from '../state/session.ts';
import { Catalogue } from './Catalogue.tsx';
import { OpenAgain } from './OpenAgain.tsx';
import { Reading } from './Reading.tsx';
import { Search } from './Search.tsx';
import { Unlock } from './Unlock.tsx';
import { Users } from './Users.tsx';

export function App() {
  const state = useSessionState();
  switch (state.phase) {
    case 'opening': return <main className="gate"><Working running progress={null} /></main>;
    case 'ended': return <OpenAgain why="ended" />;
    case 'locked': return <Unlock folder={state.folder} exists={state.exists} />;
    case 'open': return (
      <Frame opened={state.opened} place={state.place}>
        <Screen opened={state.opened} place={state.place} search={state.search} />
      </Frame>
    );
  }
}

interface ScreenProps {
  readonly opened: Opened;
  readonly place: Place;
  readonly search: SearchMade | null;
}

function Screen({ opened, place, search }: ScreenProps) {
  switch (place.screen) {
    case 'catalogue': return <Catalogue opened={opened} />;
    case 'search': return <Search made={search} />;
    case 'users': return <Users />;
    case 'reading': return (
      <Reading key={place.testimony} opened={opened} testimony={place.testimony} passage={place.passage} from={place.from} />
    );
  }
}
