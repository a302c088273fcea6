/** What a program reads and writes, for those who write one. */
export const PROTOCOL_HELP = `The program reads one JSON object from its standard input and writes lines of JSON, each an entity or a claim in the seed
language, with the words of the text that bear it:
  {"Person": "ann-example", "name": "Ann Example"}
  {"subject": "ann-example", "NAMED": "Ann Example", "assertedBy": "outage", "voice": "OWN", "modality": "ASSERTED",
   "basis": "REPORTED", "passages": {"s05": "Ann Example"}}         (on one line)
What does not stand in the text, names what there is not, or is put too surely is dropped, with the reason. See
docs/drafting.md.`;
