"""A report of results as a Word file, filled into a template that an office may replace.

The template is a .docx with the marks of docxtpl (https://docxtpl.readthedocs.io): it may say
``co_quan``, ``ke_hoach``, ``tu``, ``den``, ``tong`` (the counts in words) and go through
``cac_phan``, each with ``ten``, ``so`` and ``cac_viec``; a task has ``so``, ``ten``, ``han``,
``ai_lam``, ``ket_qua`` and ``nguyen_nhan`` (dots where a reason is asked). What is filled in is
text, never markup.
"""

import datetime
import io
from pathlib import Path
from typing import Any

from macros.views.progress import results_sentence
from macros.views.report import DaySpan, ReportedTask, ReportView, StatusPart

TEMPLATE = Path(__file__).resolve().parents[1] / "templates/bao-cao-ket-qua.docx"
BLANK = "…" * 20


def report_docx(view: ReportView, template: Path = TEMPLATE) -> bytes:
    """The report as a .docx; raises what docxtpl raises for a template that it cannot fill."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render(_values(view), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def month_span(month: str) -> DaySpan:
    """The month of a report, 2026-06: from 15 May to 14 June (Nghị định 09/2019/NĐ-CP).

    Raises ValueError for what is no month.
    """
    first = datetime.date.fromisoformat(f"{month}-01")
    before = first - datetime.timedelta(days=1)
    return DaySpan(before.replace(day=15), first.replace(day=14))


def _values(view: ReportView) -> dict[str, Any]:
    return {
        "co_quan": view.by,
        "ke_hoach": ", ".join(plan.text for plan in view.plans),
        "tu": view.since,
        "den": view.date,
        "tong": results_sentence(view.results) or "không có việc nào",
        "cac_phan": [_part(part) for part in view.parts],
    }


def _part(part: StatusPart) -> dict[str, Any]:
    words = part.mark.words
    tasks = [_task(one, asks_why=part.asks_why) for one in part.tasks]
    return {"ten": words[0].upper() + words[1:], "so": part.count, "cac_viec": tasks}


def _task(one: ReportedTask, *, asks_why: bool) -> dict[str, str]:
    last = one.last
    proof = last.document.name if last and last.document else ""
    told = [last.state, last.product, last.note, proof] if last else []
    return {
        "so": one.number,
        "ten": f"{one.link.text} ({one.turn})" if one.turn else one.link.text,
        "han": one.deadline or "không có",
        "ai_lam": one.doers or "không nêu",
        "ket_qua": "; ".join(filter(None, told)) or BLANK,
        "nguyen_nhan": BLANK if asks_why else "",
    }
