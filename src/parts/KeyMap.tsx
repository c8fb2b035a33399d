// The keys that do something, and what.
import { Fragment } from 'react';
import { isSingle, labelOf, shortcuts, strokesOf, type Shortcut } from '../state/keyboard.ts';
import { useWords } from '../state/language.ts';
import { useSettings } from '../state/settings.ts';
import { onMac } from '../state/use-shortcuts.ts';

const groups = ['everywhere', 'go', 'catalogue', 'reading', 'editing', 'recording'] as const;

export function KeyMap() {
  const { keys } = useWords().page.frame;
  const { singleKeys } = useSettings();
  const wanted = shortcuts.filter((shortcut) => singleKeys || !isSingle(strokesOf(shortcut, onMac())));
  return (
    <>
      <p>{keys.about} {singleKeys ? keys.single : keys.singleOff}</p>
      <div className="key-map">
        {groups.map((group) => (
          <section key={group}>
            <h3>{keys.groups[group]}</h3>
            <dl>
              {wanted.filter((shortcut) => shortcut.group === group).map((shortcut) => (
                <div key={shortcut.id}>
                  <dt>{keys.deeds[shortcut.id]}</dt>
                  <dd><Keys shortcut={shortcut} /></dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const { keys } = useWords().page.frame;
  return strokesOf(shortcut, onMac()).map((stroke, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <span>{keys.then}</span>}
      <kbd>{labelOf(stroke, onMac())}</kbd>
    </Fragment>
  ));
}
