// Reading copies: which there are, what in them may not be studied elsewhere any more; making one, and refreshing one.
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { ReadingCopy } from '../../../archive/api/vault-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useDays } from '../../state/use-days.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { askNoticesAgain } from '../../state/use-notices.ts';
import { MakeCopy } from './MakeCopy.tsx';
import { RefreshCopy } from './RefreshCopy.tsx';

export function ReadingCopies() {
  const { client } = useSession();
  const { settings, copies: words } = useWords().page;
  // Every change of consent can recall something; making and refreshing a copy are changes too.
  const { value, fault, running } = useFetched((options) => client['reading-copy.list']({}, options));
  return (
    <div className="setting-form setting-wide">
      <h2>{settings.tabs.copies}</h2>
      <p className="part-about">{words.about}</p>
      <p className="part-about">{words.limits}</p>
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : (
        <>
          {value.copies.length === 0 ? <p>{words.none}</p> : <CopyTable copies={value.copies} />}
          {value.copies.filter(({ recalled }) => recalled.length > 0).map((copy) => <Recalled key={copy.copy} copy={copy} />)}
          {value.copies.length === 0 ? null : <RefreshCopy onRefreshed={askNoticesAgain} />}
          <MakeCopy ready={value.ready} />
        </>
      )}
    </div>
  );
}

function CopyTable({ copies }: { readonly copies: readonly ReadingCopy[] }) {
  const { copies: words } = useWords().page;
  const day = useDays();
  return (
    <Table aria-label={words.list} className="plain-table">
      <TableHeader>
        <Column isRowHeader>{words.columns.for}</Column>
        <Column>{words.columns.made}</Column>
        <Column>{words.columns.refreshed}</Column>
        <Column>{words.columns.testimonies}</Column>
        <Column>{words.columns.recalled}</Column>
      </TableHeader>
      <TableBody>
        {copies.map(({ copy, for: user, made, refreshed, testimonies, recalled }) => (
          <Row key={copy} id={copy}>
            <Cell className="user-name">{user}</Cell>
            <Cell>{day(made)}</Cell>
            <Cell>{day(refreshed)}</Cell>
            <Cell>{words.testimonies(testimonies)}</Cell>
            <Cell>{recalled.length === 0 ? words.nothingRecalled : <b className="grave">{words.recalled(recalled.length)}</b>}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** What has to leave a copy, each by its title as long as it is in the catalogue. */
function Recalled({ copy: { for: user, recalled } }: { readonly copy: ReadingCopy }) {
  const session = useSession();
  const { copies: words } = useWords().page;
  const rows = useTestimonies();
  return (
    <section className="note">
      <p className="note-what">{words.recalledOf(user, recalled.length)}</p>
      <ul className="recalled">
        {recalled.map((testimony) => {
          const row = rows.get(testimony);
          return (
            <li key={testimony}>
              {row === undefined ? <code>{testimony}</code> : (
                <Button variant="quiet" onPress={() => session.go({ screen: 'consent', testimony })}><span lang={row.language}>{row.title}</span></Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
