// The choice of what stands beside the text: its original or one of its translations.
import { Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import type { BesideState } from '../../state/use-beside.ts';

const alone = 'alone';

export function ChooseBeside({ besides }: { readonly besides: BesideState }) {
  const words = useWords();
  const { beside } = words.page.reading;
  if (besides.choices.length === 0) return null;
  const options = [
    { id: alone, name: beside.alone },
    ...besides.choices.map(({ id, kind, language }) => ({
      id: String(id),
      name: kind === 'original' ? beside.original(words.languages[language]) : beside.translation(words.languages[language]),
    })),
  ];
  return (
    <Select
      className="choose-beside" value={besides.chosen ?? alone}
      onChange={(key) => besides.choose(besides.choices.find(({ id }) => id === key)?.id ?? null)}
    >
      <Label className="choose-beside-label">{beside.label}</Label>
      <Button>
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="select-sign" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {({ id, name }) => <ListBoxItem id={id} textValue={name} className="list-item">{name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}
