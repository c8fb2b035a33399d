// What a testimony may be used for today, purpose by purpose, and why not.
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { ShownConsent } from '../../state/consent-standing.ts';
import { useWords } from '../../state/language.ts';

export function PurposeList({ purposes }: Pick<ShownConsent, 'purposes'>) {
  const words = useWords();
  const { agreement } = words.page;
  return (
    <Table aria-label={agreement.purposes} className="plain-table purposes">
      <TableHeader>
        <Column isRowHeader>{agreement.purpose}</Column>
        <Column>{agreement.decision}</Column>
      </TableHeader>
      <TableBody>
        {purposes.map(({ purpose, refused }) => (
          <Row key={purpose} id={purpose}>
            <Cell className="purpose">{words.purposes[purpose]}</Cell>
            <Cell className={refused === null ? 'purpose-allowed' : 'purpose-refused'}>
              {refused === null ? agreement.allowed : words.refusals[refused]}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
