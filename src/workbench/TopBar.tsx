import { useEffect, useRef, useState } from 'react';
import type { SaveState } from './use-workbench';
import { WORDS } from './words';

interface Props {
  name: string | null;
  save: SaveState;
  samples: string[];
  onOpen(): void;
  onSample(name: string): void;
  onSave(): void;
  onSaveCopy(): void;
  onHelp(): void;
}

/** Name of the file, its state, and what can be done with it. */
export function TopBar({ name, save, samples, onOpen, onSample, onSave, onSaveCopy, onHelp }: Props) {
  return (
    <header className="topbar">
      <Logo />
      <span className="product">{WORDS.product}</span>
      <span className="file" title={name ?? undefined}>
        {name ?? WORDS.noFile}
      </span>
      {name && <State save={save} />}
      <span className="space" />
      <button type="button" className="quiet" onClick={onHelp}>
        {WORDS.help}
      </button>
      <button type="button" onClick={onOpen} title={WORDS.openTitle}>
        {WORDS.open}
      </button>
      {samples.length > 0 && (
        <Menu
          label={WORDS.samples}
          title={WORDS.samplesTitle}
          items={samples.map((sample) => ({ label: sample.replace(/\.xlsx$/, ''), act: () => onSample(sample) }))}
        />
      )}
      <Menu label="⋯" title={WORDS.saveCopy} items={[{ label: WORDS.saveCopy, act: onSaveCopy }]} disabled={!name} />
      <button
        type="button"
        className="primary"
        onClick={onSave}
        disabled={!name || save.kind === 'saving'}
        title={WORDS.saveTitle}
      >
        {WORDS.save}
      </button>
    </header>
  );
}

function State({ save }: { save: SaveState }) {
  const text =
    save.kind === 'dirty'
      ? WORDS.dirty
      : save.kind === 'saving'
        ? WORDS.saving
        : save.kind === 'saved'
          ? WORDS.saved(save.at)
          : WORDS.clean;
  return (
    <span className={`state state-${save.kind}`} role="status">
      <span className="dot" aria-hidden="true" />
      {text}
    </span>
  );
}

interface MenuProps {
  label: string;
  title: string;
  items: { label: string; act(): void }[];
  disabled?: boolean;
}

function Menu({ label, title, items, disabled }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node))
        setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    box.current?.querySelector<HTMLButtonElement>('[role=menuitem]')?.focus();
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);
  const move = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const all = [...(box.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
  };
  return (
    <div className="menu" ref={box} onKeyDown={move}>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        title={title}
        aria-label={label === '⋯' ? title : undefined}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {label}
        {label !== '⋯' && <span className="caret" aria-hidden="true" />}
      </button>
      {open && (
        <div role="menu" className="menu-list" aria-label={title}>
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              key={item.label}
              onClick={() => {
                setOpen(false);
                item.act();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Three cells of a table joined into one mark: many campuses, one group. */
function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <rect x="2" y="2" width="20" height="20" rx="4" fill="currentColor" />
      <path d="M7 8h10M7 12h10M7 16h6" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
