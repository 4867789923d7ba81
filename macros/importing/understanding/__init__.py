"""What a received text says: its tasks, with who does them and when; what stays unread.

`text.understand` goes through an outline in this order:

1. `names_apart`: names that stand alone somewhere end there, so they are known in sentences too.
2. Tables: `columns` says what each column holds, `rows` which rows are tasks, and what they say.
3. Prose: `prose` walks the blocks and carries down what those above say (`prose_context`). Whether
   a line is a task, and whose, decides the first question of `prose.made_of` that knows it:
   do labels below it, a body's name before its duties, a sentence say who does it (`prose_named`,
   by `prose_heads` and `prose_counts`)? Is it a duty of the body above, a title, a task of nobody
   (`prose_unnamed`)? Is it told, for it may ask somebody (`prose_asked`)?
   What words tell of a line: `duty_words`, `aside_words`, `section_words`, `seats`. `making` puts
   a task together.
4. `second_look` takes back of prose what it cannot confirm: a hole for it.
5. `citing` lists the documents that are cited.

Who leads a task is decided where the text says it. The first of these that says anything counts:

- a label or a column: `task_labels` or `columns` finds it, `doers` reads the names and roles there;
- a heading that names a body, in `headings`; whether that body leads or only carries out, says
  `making`, by the words of the duty;
- a sentence: `subjects` finds who stands at the head of a clause (past what `conditions` knows),
  `sentences` who has which role.

`UnderstoodTask.lead` says of those with a role who answers for the task. Where names begin and end
is the business of `names`, beside this folder; times are read in `stated`.
"""
