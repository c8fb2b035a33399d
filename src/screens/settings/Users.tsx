// Who can open this vault, and in which role; archivists add others here, change their roles and remove them.
import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { AddUser } from './AddUser.tsx';
import { ChangeRole } from './ChangeRole.tsx';
import { RemoveUser } from './RemoveUser.tsx';
import { UserChanged, type Changed } from './UserChanged.tsx';

type User = Output<'user.list'>['users'][number];

interface Asked {
  readonly deed: 'role' | 'remove';
  readonly user: User;
}

export function Users({ user: whoIsHere }: { readonly user: string }) {
  const { client } = useSession();
  const { settings, userDeeds } = useWords().page;
  const list = useFetched((options) => client['user.list']({}, options));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const users = list.value?.users ?? null;

  function end(what: Changed): void {
    setAsked(null);
    setChanged(what);
    list.refresh();
  }

  const dialog = { onDone: end, onClose: () => setAsked(null) };
  return (
    <div className="setting-form setting-wide">
      <h2>{settings.tabs.users}</h2>
      <p className="part-about">{settings.users.about}</p>
      <FaultNote fault={list.fault} />
      {changed === null ? null : <UserChanged changed={changed} />}
      {users === null ? <ProgressLine running={list.running} progress={null} /> : (
        <>
          {users.length === 1 ? <p className="note">{settings.users.alone}</p> : null}
          <UserTable users={users} whoIsHere={whoIsHere} onAsk={(next) => { setChanged(null); setAsked(next); }} />
          {users.length === 1 ? null : <p className="field-help">{userDeeds.selfHelp}</p>}
          <AddUser onAdded={list.refresh} />
        </>
      )}
      {asked?.deed === 'role' ? <ChangeRole user={asked.user} {...dialog} /> : null}
      {asked?.deed === 'remove' ? <RemoveUser user={asked.user} {...dialog} /> : null}
    </div>
  );
}

interface UserTableProps {
  readonly users: readonly User[];
  readonly whoIsHere: string;
  readonly onAsk: (asked: Asked) => void;
}

function UserTable({ users, whoIsHere, onAsk }: UserTableProps) {
  const words = useWords();
  const { settings, userDeeds } = words.page;
  return (
    <Table aria-label={settings.users.list} className="plain-table">
      <TableHeader>
        <Column isRowHeader>{settings.users.name}</Column>
        <Column>{settings.users.role}</Column>
        <Column>{settings.users.roleHelp}</Column>
        <Column>{userDeeds.deeds}</Column>
      </TableHeader>
      <TableBody>
        {users.map((one) => {
          const { id, user, role } = one;
          return (
            <Row key={id} id={id}>
              <Cell className="user-name">{user === whoIsHere ? `${user} (${settings.users.you})` : user}</Cell>
              <Cell className="user-role">{words.roles[role]}</Cell>
              <Cell><span className="field-help">{words.roleMeanings[role]}</span></Cell>
              <Cell>
                {user === whoIsHere ? null : (
                  <div className="user-deeds">
                    <Button variant="quiet" aria-label={userDeeds.changeRoleOf(user)} onPress={() => onAsk({ deed: 'role', user: one })}>{userDeeds.changeRole}</Button>
                    <Button variant="quiet" aria-label={userDeeds.removeOne(user)} onPress={() => onAsk({ deed: 'remove', user: one })}>{userDeeds.remove}</Button>
                  </div>
                )}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
