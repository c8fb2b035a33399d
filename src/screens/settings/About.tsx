// What the program protects against and, as plainly, what it does not.
import { useWords } from '../../state/language.ts';

export function About() {
  const { about } = useWords().page.settings;
  return (
    <div className="setting-text">
      <h2>{about.protectsNot}</h2>
      <p>{about.protectsNotIntro}</p>
      <ul>{about.protectsNotList.map((one) => <li key={one}>{one}</li>)}</ul>
      <h2>{about.protects}</h2>
      <ul>{about.protectsList.map((one) => <li key={one}>{one}</li>)}</ul>
      <h2>{about.files}</h2>
      <p>{about.filesAbout}</p>
    </div>
  );
}
