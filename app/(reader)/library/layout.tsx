/** `modal` is the book one opens from the library: a dialog over it, and a page of its own after a reload. */
export default function LibraryLayout({ children, modal }: LayoutProps<'/library'>) {
  return (
    <>
      {children}
      {modal}
    </>
  );
}
