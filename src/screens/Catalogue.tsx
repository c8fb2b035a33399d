// The list of testimonies with how consent stands for each, and the way in for new ones.
import { useEffect, useState } from 'react';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Working } from '../parts/Working.tsx';
import { useLanguage, useWords } from '../state/language.ts';
import { useSession, type Opened } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';
import { ImportPanel } from './ImportPanel.tsx';

export function Catalogue({ opened }: { readonly opened: Opened }) {
  const session = useSession();
  const { list: words } = useWords().page;
  const list = useDeed((options) => session.client['testimony.list']({}, options));
  const { run } = list;
  // The last list stays on the screen while the next one is fetched.
  const [testimonies, setTestimonies] = useState<readonly TestimonySummary[] | null>(null);
  async function refresh(): Promise<void> {
    const listed = await run();
    if (listed !== null) setTestimonies(listed.testimonies);
  }
  useEffect(() => void refresh(), []);

  return (
    <>
      <div className="screen-head">
        <h1>{words.title}</h1>
        {testimonies === null ? null : <p className="count">{words.count(testimonies.length)}</p>}
      </div>
      {opened.role === 'scholar' || testimonies === null ? null : (
        <ImportPanel startsOpen={testimonies.length === 0} onImported={() => void refresh()} />
      )}
      <FaultNote fault={list.fault} />
      {testimonies === null ? <Working running={list.running} progress={null} /> : null}
      {testimonies?.length === 0
        ? <p className="empty">{opened.role === 'scholar' ? words.emptyForScholar : words.empty}</p>
        : null}
      {testimonies !== null && testimonies.length > 0 ? <TestimonyTable testimonies={testimonies} /> : null}
    </>
  );
}

function TestimonyTable({ testimonies }: { readonly testimonies: readonly TestimonySummary[] }) {
  const session = useSession();
  const words = useWords();
  const { list, common } = words.page;
  const numbers = new Intl.NumberFormat(useLanguage());
  return (
    <table className="testimonies">
      <thead>
        <tr>
          <th scope="col">{list.columnTitle}</th>
          <th scope="col">{list.columnCollection}</th>
          <th scope="col">{common.language}</th>
          <th scope="col" className="number">{list.columnWords}</th>
          <th scope="col">{list.columnConsent}</th>
        </tr>
      </thead>
      <tbody>
        {testimonies.map((testimony) => (
          <tr key={testimony.id}>
            <td>
              <button
                type="button" className="link testimony-title" lang={testimony.language}
                onClick={() => session.go({ screen: 'reading', testimony: testimony.id, passage: null, from: 'catalogue' })}
              >
                {testimony.title}
              </button>
            </td>
            <td>{testimony.collection}</td>
            <td>{words.languages[testimony.language]}</td>
            <td className="number">{numbers.format(testimony.words)}</td>
            <td><StandingMark standing={testimony.consent} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
