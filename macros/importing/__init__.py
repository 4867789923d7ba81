"""From a received file to the folder of a plan; used by scripts and the adapter only.

`command` goes from end to end, in this order:

1. `received_file` makes a text of it: of Word and plain text by `reading/received`, of others by
   `pdf`, `workbook` and `other_word_files`. Of a Word file `witness` proves that no word is lost.
2. `header_facts` reads what the document says of itself.
3. Its tasks are read: `understanding` says what the text says, by `names` who is named;
   `laying_out` makes data of it, with titles (`titles`) and the records that are missing
   (`body_kinds`, `document_proposals`).
4. `older_plan` takes over what an older plan has alike; `again` keeps what people have typed since.
5. `plan_folder` writes the draft, `import_report` tells what was taken and what is to be done.

`accepting` takes a finished draft over, with what was mended in it (`misread`).
`text_differences` tells where a text and its file part; `sheets` reads back a workbook that was
downloaded from the site.
"""
