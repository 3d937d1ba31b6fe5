import { Link } from '../address/link.tsx';
import { useView } from '../address/use-view.ts';
import { nothingOpen } from '../address/view.ts';
import { type Sentence, useSay } from '../language/language.ts';
import type { Person } from '../session/open-id.ts';
import { signOut } from '../session/session.ts';
import { type Store, useStore } from '../store.ts';
import { DropDown } from '../ui/drop-down.tsx';
import { HelpIcon, PersonIcon } from '../ui/icons.tsx';
import { type Density, density, type Theme, theme } from './appearance.ts';

interface AccountMenuProps {
  readonly person: Person;
  readonly onHelp: () => void;
}

/** Who is signed in, how the page looks to her, help, and the way out. */
export function AccountMenu({ person, onHelp }: AccountMenuProps) {
  const say = useSay();
  const { path, hrefOf } = useView();
  const title = say({ vi: 'Tài khoản', en: 'Account' });
  return (
    <DropDown
      key={path}
      className="account-menu"
      summary={
        <>
          <PersonIcon />
          <span className="visually-hidden">{title}</span>
        </>
      }
    >
      <p className="account-name">{person.name}</p>
      <Preference name={texts.theme} store={theme} choices={texts.themes} />
      <Preference name={texts.density} store={density} choices={texts.densities} />
      <button type="button" className="button" onClick={onHelp}>
        <HelpIcon /> {say({ vi: 'Phím tắt và cách đọc', en: 'Keys and how to read' })}
      </button>
      <Link className="button" href={hrefOf(nothingOpen, '/about')}>
        {say({ vi: 'Giới thiệu', en: 'About' })}
      </Link>
      <button type="button" className="button" onClick={() => void signOut()}>
        {say({ vi: 'Đăng xuất', en: 'Sign out' })}
      </button>
    </DropDown>
  );
}

interface PreferenceProps<T extends string> {
  readonly name: Sentence;
  readonly store: Store<T>;
  readonly choices: Readonly<Record<T, Sentence>>;
}

function Preference<T extends string>({ name, store, choices }: PreferenceProps<T>) {
  const say = useSay();
  const chosen = useStore(store);
  return (
    <label className="field">
      {say(name)}
      <select value={chosen} onChange={({ target }) => store.set(target.value as T)}>
        {(Object.keys(choices) as T[]).map((choice) => (
          <option key={choice} value={choice}>
            {say(choices[choice])}
          </option>
        ))}
      </select>
    </label>
  );
}

const texts = {
  theme: { vi: 'Nền', en: 'Colours' },
  themes: {
    auto: { vi: 'theo máy', en: 'as the system' },
    light: { vi: 'sáng', en: 'light' },
    dark: { vi: 'tối', en: 'dark' },
  } satisfies Record<Theme, Sentence>,
  density: { vi: 'Độ dày của bảng', en: 'Density of tables' },
  densities: {
    comfortable: { vi: 'thoáng', en: 'comfortable' },
    compact: { vi: 'gọn', en: 'compact' },
  } satisfies Record<Density, Sentence>,
};
