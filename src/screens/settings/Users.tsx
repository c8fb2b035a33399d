// Who can open this vault, and in which role; archivists add others here.
import { useEffect, useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Output } from '../../../archive/api/contract.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { AddUser } from './AddUser.tsx';

export function Users({ user: whoIsHere }: { readonly user: string }) {
  const { client } = useSession();
  const words = useWords();
  const { settings } = words.page;
  const [users, setUsers] = useState<Output<'user.list'>['users'] | null>(null);
  const list = useDeed((options) => client['user.list']({}, options));
  const { run } = list;
  async function refresh(): Promise<void> {
    const listed = await run();
    if (listed !== null) setUsers(listed.users);
  }
  useEffect(() => void refresh(), []);

  return (
    <div className="setting-form setting-wide">
      <h2>{settings.tabs.users}</h2>
      <p className="part-about">{settings.users.about}</p>
      <FaultNote fault={list.fault} />
      {users === null ? <ProgressLine running={list.running} progress={null} /> : (
        <>
          {users.length === 1 ? <p className="note">{settings.users.alone}</p> : null}
          <Table aria-label={settings.users.list} className="plain-table">
            <TableHeader>
              <Column isRowHeader>{settings.users.name}</Column>
              <Column>{settings.users.role}</Column>
              <Column>{settings.users.roleHelp}</Column>
            </TableHeader>
            <TableBody>
              {users.map(({ id, user, role }) => (
                <Row key={id} id={id}>
                  <Cell className="user-name">{user === whoIsHere ? `${user} (${settings.users.you})` : user}</Cell>
                  <Cell className="user-role">{words.roles[role]}</Cell>
                  <Cell><span className="field-help">{words.roleMeanings[role]}</span></Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <AddUser onAdded={() => void refresh()} />
        </>
      )}
    </div>
  );
}
