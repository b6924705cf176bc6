/// The style of the page: light and dark, wide and narrow, on paper.
enum HTMLStyle {
  static let text = """
    :root {
      --page: #fbfaf8; --card: #ffffff; --ink: #1c2127; --soft: #59626d; --line: #dcdfe3; --code: #f4f5f6;
      --accent: #0b5c7a; --block: #b3261e; --warn: #855300; --allow: #23663b; --neutral: #59626d;
      --mark-old: #ffe1dd; --mark-new: #fff0b8; --focus: #0b5c7a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #14181c; --card: #1b2026; --ink: #e6e9ec; --soft: #a3adb8; --line: #343c45; --code: #13171b;
        --accent: #7fc8e2; --block: #ff9a8f; --warn: #f0bf6a; --allow: #86d3a0; --neutral: #a3adb8;
        --mark-old: #5a2620; --mark-new: #574713; --focus: #7fc8e2;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
    header.top, nav.filters, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
    header.top { padding-top: 2rem; }
    .brand { margin: 0; color: var(--accent); font-weight: 700; letter-spacing: .04em; }
    h1 { margin: .25rem 0; font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.2; font-weight: 650; }
    h2 { margin: 0; font-size: 1.35rem; line-height: 1.3; overflow-wrap: anywhere; }
    h3 { margin: 0; font-size: 1.05rem; font-weight: 600; line-height: 1.4; overflow-wrap: anywhere; }
    h4 { margin: 0 0 .35rem; font-size: .9rem; font-weight: 600; overflow-wrap: anywhere; }
    p { margin: .35rem 0; }
    code, pre { font: .86rem/1.55 ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    a { color: var(--accent); }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
    .verdict { color: var(--allow); }
    .verdict.block { color: var(--block); }
    .verdict.warn { color: var(--warn); }
    .verdict::after { content: ":"; }
    .failure { border-left: 4px solid var(--block); padding: .25rem .75rem; background: var(--card); }
    nav.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; margin-top: 1rem; }
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .9rem; min-width: 0; }
    legend { float: left; padding: 0; color: var(--soft); font-size: .9rem; line-height: 1.75rem; }
    fieldset label { display: inline-flex; align-items: center; gap: .35rem; min-height: 1.75rem; cursor: pointer;
      overflow-wrap: anywhere; }
    input[type=checkbox] { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--accent); flex: none; }
    .count { color: var(--soft); font-variant-numeric: tabular-nums; }
    .module { margin: 2rem 0 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
    .facts, .place, .fingerprint { color: var(--soft); }
    .place, .fingerprint { overflow-wrap: anywhere; }
    .finding { margin: 1rem 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
      border-left: 4px solid var(--neutral); }
    .finding[data-decision=block] { border-left-color: var(--block); }
    .finding[data-decision=warn] { border-left-color: var(--warn); }
    .finding[data-decision=allow] { border-left-color: var(--allow); }
    .finding > details { padding: 0 1.1rem 0 1.9rem; }
    h3 code { font-size: .92em; font-weight: 500; padding: .05em .3em; background: var(--code); border-radius: 4px; }
    .finding summary { padding: .85rem 0 .7rem; cursor: pointer; list-style-position: outside; }
    .finding details[open] { padding-bottom: .85rem; }
    .tag { display: inline-block; margin: 0 .3rem .25rem 0; padding: 0 .5rem; border: 1px solid currentColor;
      border-radius: 99px; font-size: .78rem; line-height: 1.35rem; color: var(--neutral); }
    .tag.block, .tag.breaking { color: var(--block); }
    .tag.warn, .tag.undecided { color: var(--warn); }
    .tag.allow, .tag.additive { color: var(--allow); }
    .rule { margin-left: .5rem; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: .9rem; }
    figure { margin: 0; min-width: 0; display: grid; grid-row: span 2; grid-template-rows: subgrid; gap: .3rem; }
    figcaption { font-size: .86rem; overflow-wrap: anywhere; align-self: end; }
    figure pre { align-self: start; }
    figcaption code { color: var(--soft); }
    pre { margin: 0; padding: .6rem 0; overflow-x: auto; background: var(--code); border: 1px solid var(--line);
      border-radius: 6px; tab-size: 2; }
    pre > code { display: block; width: max-content; min-width: 100%; }
    figure pre > code { width: auto; }
    .row { display: block; padding: 0 .8rem 0 5.6rem; text-indent: -5.6rem; min-height: 1.55em; white-space: pre-wrap;
      overflow-wrap: anywhere; }
    .row::before { content: attr(data-line); display: inline-block; width: 3.2rem; margin-right: .8rem; text-indent: 0;
      padding-right: .6rem; text-align: right; color: var(--soft); border-right: 1px solid var(--line); }
    .more { display: block; padding-left: 4.2rem; color: var(--soft); }
    mark { color: inherit; background: var(--mark-new); border-radius: 3px; box-shadow: 0 0 0 1px var(--mark-new);
      text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
    figure:first-child:not(:last-child) mark { background: var(--mark-old); box-shadow: 0 0 0 1px var(--mark-old);
      text-decoration-style: dashed; }
    .label code { font: inherit; }
    .label { margin-left: .9rem; font: italic 500 .82rem/1 system-ui, sans-serif; color: var(--accent); }
    .witness { margin-top: .9rem; }
    .witness pre { padding: .6rem .9rem; }
    .witness pre > code { width: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
    .witness .name { color: var(--accent); }
    .reasons { margin: .35rem 0; padding-left: 1.25rem; font-size: .92rem; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1rem; margin: .9rem 0 .35rem; }
    dt { color: var(--soft); }
    dt { grid-column: 1; }
    dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
    .surfaces { padding: 0; }
    .surfaces summary { list-style-position: inside; color: var(--accent); cursor: pointer; }
    .surfaces ul { margin: .25rem 0; padding-left: 1.25rem; columns: 20rem auto; }
    dd pre { padding: .6rem .9rem; }
    .fingerprint { margin: 0; font-size: .86rem; }
    .quiet, .timeline { margin: .75rem 0; }
    .quiet ul { margin: .35rem 0; padding-left: 1.25rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .2rem 1rem .2rem 0; text-align: right; }
    th { font-weight: 500; color: var(--soft); }
    tbody th, thead th:first-child { text-align: left; color: var(--ink); }
    .overview { margin-top: .75rem; }
    .overview table { width: 100%; }
    .overview th, .overview td { border-bottom: 1px solid var(--line); padding: .35rem 1rem .35rem 0; }
    .overview td.breaking { color: var(--block); font-weight: 600; }
    .overview td.undecided { color: var(--warn); font-weight: 600; }
    .overview td.additive { color: var(--allow); font-weight: 600; }
    th.words, td.words { text-align: left; }
    td.none { color: var(--soft); }
    td.bars { text-align: left; white-space: nowrap; color: var(--soft); }
    .bar { display: inline-block; height: .7rem; min-width: 2px; margin-right: 1px; background: var(--neutral); }
    .bar.breaking { background: var(--block); }
    .bar.undecided { background: var(--warn); }
    .bar.additive { background: var(--allow); }
    .calm { font-size: 1.1rem; }
    footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .9rem; }
    @media (max-width: 36rem) {
      dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
      dd { grid-column: 1; }
      .overview .aside { display: none; }
      dd { margin-bottom: .5rem; }
      .row { padding-left: 4.3rem; text-indent: -4.3rem; }
      .row::before { width: 2.4rem; margin-right: .5rem; }
      .rule { margin-left: 0; display: block; }
      .finding > details { padding: 0 .8rem 0 1.5rem; }
      th, td { padding-right: .6rem; }
    }
    @media print {
      nav.filters, .skip { display: none; }
      .finding { break-inside: avoid; }
    }

    """
}
