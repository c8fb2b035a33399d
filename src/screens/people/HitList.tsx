// Places in a text in their context, each of which can be ticked.
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { MarkedText } from '../../parts/MarkedText.tsx';
import type { HitLine } from '../../state/hit-lines.ts';
import { useWords } from '../../state/language.ts';

export interface HitListProps {
  readonly label: string;
  /** Of the text. */
  readonly language: string;
  readonly lines: readonly HitLine<unknown>[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean;
}

/** Lines that the page holds without counting which are in sight. */
const fewLines = 150;

export function HitList({ label, language, lines, chosen, onChoose, autoFocus = false }: HitListProps) {
  const { hits: words } = useWords().page.people;
  const all = (): ReadonlySet<string> => new Set(lines.map(({ key }) => key));
  const grid = (
    <GridList
      aria-label={label} className={lines.length > fewLines ? 'hit-list hit-list-long' : 'hit-list'} items={lines} selectionMode="multiple"
      escapeKeyBehavior="none" autoFocus={autoFocus} selectedKeys={[...chosen]}
      onSelectionChange={(keys) => onChoose(keys === 'all' ? all() : new Set([...keys].map(String)))}
    >
      {(line: HitLine<unknown>) => (
        <GridListItem id={line.key} textValue={line.snippet.text} className="hit-line">
          <Checkbox slot="selection" className="choice"><span aria-hidden="true" className="choice-box" /></Checkbox>
          <div>
            <HitContext line={line} language={language} />
            <p className="field-help">{line.number === null ? words.notShown : words.passage(line.number)}</p>
          </div>
        </GridListItem>
      )}
    </GridList>
  );
  return (
    <div className="name-hits">
      <div className="actions">
        <p className="count" role="status">{words.chosen(chosen.size, lines.length)}</p>
        <Button variant="quiet" onPress={() => onChoose(all())}>{words.all}</Button>
        <Button variant="quiet" onPress={() => onChoose(new Set())}>{words.nothing}</Button>
      </div>
      {lines.length > fewLines ? <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 84 }}>{grid}</Virtualizer> : grid}
    </div>
  );
}

/** The words around a place, with the place marked. */
export function HitContext({ line: { snippet }, language }: { readonly line: HitLine<unknown>; readonly language: string }) {
  return (
    <p className="hit-words" lang={language}>
      {snippet.cutBefore ? '… ' : null}<MarkedText text={snippet.text} ranges={snippet.highlights} />{snippet.cutAfter ? ' …' : null}
    </p>
  );
}
