import { useEffect, useRef, useState } from 'react';
import { AskToSave, LossesDialog, NoticeDialog } from './dialogs';
import { chooseFile, readFile } from './files';
import { Hint, hintWasPutAway, putHintAway } from './Hint';
import { SAMPLES } from './samples';
import { TopBar } from './TopBar';
import { useWorkbench } from './use-workbench';
import { WORDS } from './words';

/** The page: bar above, spreadsheet at the left, the pane at the right. */
export function Workbench() {
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { state, open, openNow, openSample, save, put } = useWorkbench(grid, pane, SAMPLES);
  const [hint, setHint] = useState(() => !hintWasPutAway());
  const [dropping, setDropping] = useState(false);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (SAMPLES.length) void openSample();
    else put({ busy: null });
  }, [openSample, put]);

  useEffect(() => {
    document.title = `${state.save.kind === 'dirty' ? '● ' : ''}${state.name ?? WORDS.noFile} · ${WORDS.product}`;
  }, [state.name, state.save.kind]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      void save();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [save]);

  const choose = async () => {
    const file = await chooseFile();
    if (file) await open(file);
  };
  const onDrop = async (event: React.DragEvent) => {
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    await open(await readFile(file));
  };

  return (
    <div
      className="workbench"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <TopBar
        name={state.name}
        save={state.save}
        samples={SAMPLES}
        onOpen={() => void choose()}
        onSample={(name) => void openSample(name)}
        onSave={() => void save()}
        onSaveCopy={() => void save('copy')}
        onHelp={() => setHint(true)}
      />
      {hint && (
        <Hint
          onClose={() => {
            putHintAway();
            setHint(false);
          }}
        />
      )}
      <div className="desk">
        <main className="grid" aria-label={WORDS.grid}>
          <div className="grid-host" ref={grid} />
          {state.busy && (
            <div className="busy" role="status">
              <span className="spinner" aria-hidden="true" />
              {state.busy}
            </div>
          )}
        </main>
        <aside className="pane" ref={pane} aria-label={WORDS.pane} />
      </div>
      {dropping && <div className="drop">{WORDS.drop}</div>}
      {state.notice && <NoticeDialog notice={state.notice} onClose={() => put({ notice: null })} />}
      {state.losses && (
        <LossesDialog
          losses={state.losses}
          onCopy={() => void save('copy')}
          onAnyway={() => void save('anyway')}
          onCancel={() => put({ losses: null })}
        />
      )}
      {state.waiting && state.name && (
        <AskToSave
          name={state.name}
          onSave={() => void save().then((saved) => (saved && state.waiting ? openNow(state.waiting) : undefined))}
          onDiscard={() => void openNow(state.waiting!)}
          onCancel={() => put({ waiting: null })}
        />
      )}
    </div>
  );
}
