/** The box to search by, for pages without a script. */
export const SearchForm = ({ text = '' }: { readonly text?: string }) => (
  <search>
    <form class="search-form" method="get" action="/search">
      <label for="search-text">A name, or a question such as “Who responded to …?”</label>
      <span>
        <input id="search-text" name="text" type="search" value={text} maxlength={200} autocomplete="off" />{' '}
        <button type="submit">Search</button>
      </span>
    </form>
  </search>
);
