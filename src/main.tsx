// Starts the page: finds its host, begins a session, shows it.
import './state/zod-settings.ts';
import { createRoot } from 'react-dom/client';
import { App } from './screens/App.tsx';
import { OpenAgain } from './screens/OpenAgain.tsx';
import { findHost } from './state/carrier.ts';
import { notingChanges } from './state/changes.ts';
import { followLinks } from './state/links.ts';
import { lockWhenIdle } from './state/lock-when-idle.ts';
import { followWindows, otherWindows } from './state/other-windows.ts';
import { SessionContext, startSession } from './state/session.ts';
import { followSettings, idleMinutes } from './state/settings.ts';
import { stepsInBrowser } from './state/steps.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forms.css';
import './styles/frame.css';
import './styles/welcome.css';
import './styles/settings.css';
import './styles/catalogue.css';
import './styles/importing.css';
import './styles/search.css';
import './styles/finding.css';
import './styles/reading.css';
import './styles/recording.css';
import './styles/editing.css';
import './styles/consent.css';
import './styles/describe.css';
import './styles/table.css';
import './styles/issue.css';
import './styles/issue-options.css';
import './styles/people.css';
import './styles/events.css';
import './styles/collections.css';
import './styles/workbook.css';
import './styles/atlas.css';
import './styles/authorities.css';

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no place for itself.');
const root = createRoot(place);
const host = await findHost();
if (host === null) {
  root.render(<OpenAgain why="reloaded" />);
} else {
  const session = startSession(notingChanges(host), stepsInBrowser(window));
  followSettings(session);
  followLinks(session);
  const windows = otherWindows();
  followWindows(session, windows);
  lockWhenIdle(session, { minutes: idleMinutes, windows });
  root.render(<SessionContext value={session}><App /></SessionContext>);
  await session.begin();
}
