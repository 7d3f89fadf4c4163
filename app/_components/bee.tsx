export function Bee({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M15.2 11.4C11.6 8 6.7 6.9 1.6 8.2v13.1c5.1-1 10 .1 13.6 3.4z" fill="var(--brand-bright)" />
      <path d="M16.8 11.4C20.4 8 25.3 6.9 30.4 8.2v13.1c-5.1-1-10 .1-13.6 3.4z" fill="var(--bee-wing)" />
      <path
        d="M4.4 11.9c3-.5 5.6 0 8 1.5M4.4 15.6c3-.5 5.6 0 8 1.5M27.6 11.9c-3-.5-5.6 0-8 1.5M27.6 15.6c-3-.5-5.6 0-8 1.5"
        stroke="var(--bee-line)"
        strokeOpacity=".75"
        strokeWidth="1.1"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M16 9.4c3 0 4.6 3.6 4.6 8.3 0 5.2-1.9 9.2-4.6 12.4-2.7-3.2-4.6-7.2-4.6-12.4 0-4.7 1.6-8.3 4.6-8.3z"
        fill="var(--honey-bright)"
      />
      <path
        d="M11.55 15.2c2.9 1.2 6 1.2 8.9 0 .12.8.17 1.7.15 2.7-2.9 1.3-6.3 1.3-9.2 0-.02-1 .03-1.9.15-2.7zM11.75 21c2.7 1.1 5.8 1.1 8.5 0-.25 1-.58 1.9-.98 2.8-2.1.75-4.44.75-6.54 0-.4-.9-.73-1.8-.98-2.8z"
        fill="var(--bee-stripe)"
      />
      <circle cx="16" cy="8.3" r="3.5" fill="var(--bee)" />
      <path
        d="M14.6 5.5c-.2-1.6-1-2.7-2.4-3.3M17.4 5.5c.2-1.6 1-2.7 2.4-3.3"
        stroke="var(--bee)"
        strokeWidth="1.3"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
