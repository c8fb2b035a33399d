// Several panels of which one is seen.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabOf<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly orientation?: 'horizontal' | 'vertical';
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, orientation = 'horizontal' }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="tabs" orientation={orientation} selectedKey={selected} keyboardActivation="manual"
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map(({ id, name }) => <Tab key={id} id={id} className="tab">{name}</Tab>)}
      </TabList>
      {tabs.map(({ id, content }) => <TabPanel key={id} id={id} className="tab-panel">{content}</TabPanel>)}
    </AriaTabs>
  );
}
