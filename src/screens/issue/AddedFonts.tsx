// Fonts that the user brings for characters that the program's own lack: each is looked at by the engine before it is listed.
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import type { Incoming } from '../../state/import-files.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { MakingProps } from './copy-making.ts';

/** The engine keeps so many. */
const mostFonts = 4;

export function AddedFonts({ making, onChange }: MakingProps) {
  const { client, host } = useSession();
  const { issueOptions: page } = useWords().page;
  const add = useDeed(async (options, file: Incoming) => {
    const ticket = 'ticket' in file ? file.ticket : await host.putFile(file, options.signal);
    return client['issue.font']({ file: ticket }, options);
  });
  async function take([file]: readonly Incoming[]): Promise<void> {
    if (file === undefined) return;
    const added = await add.run(file);
    if (added !== null) onChange({ ...making, fonts: [...making.fonts, added] });
  }
  const { chooseFiles } = host;
  const isFull = making.fonts.length >= mostFonts;
  return (
    <div className="field" role="group" aria-label={page.font}>
      <span className="field-label">{page.font}</span>
      {making.fonts.length === 0 ? null : (
        <ul className="added-fonts">
          {making.fonts.map(({ font, family, characters }) => (
            <li key={font}>
              <bdi>{page.fontAdded(family, characters)}</bdi>
              <Button
                variant="quiet" square aria-label={page.removeFont(family)}
                onPress={() => onChange({ ...making, fonts: making.fonts.filter((one) => one.font !== font) })}
              >
                <span aria-hidden="true" className="sign-close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="field-help">{page.fontHelp}</p>
      <div className="actions">
        {chooseFiles === null ? (
          <FileTrigger acceptedFileTypes={['.ttf', '.otf']} onSelect={(list) => void take([...list ?? []])}>
            <Button isDisabled={isFull || add.running}>{page.addFont}</Button>
          </FileTrigger>
        ) : <Button isDisabled={isFull || add.running} onPress={() => void chooseFiles('files').then(take)}>{page.addFont}</Button>}
      </div>
      <ProgressLine running={add.running} progress={null} />
      <FaultNote fault={add.fault} />
    </div>
  );
}
