"""The page of a plan, and those of its tasks."""

from functools import cache, partial

from macros import addresses
from macros.history.edition import Edition
from macros.labels import in_sentence
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.render import render
from macros.site_page import SitePage
from macros.views.changes import task_history
from macros.views.citing import plan_citation, task_citation
from macros.views.headings import contents
from macros.views.linked_data import plan_data, task_data
from macros.views.marks import task_period
from macros.views.plan import plan_view, summary
from macros.views.takeaways import Offers
from macros.views.task import task_view


def plan_page(catalog: Edition, plan: CatalogPlan, offers: Offers) -> SitePage:
    """The page of a plan; `offers`: the files that there are to take away."""
    toc = cache(partial(contents, plan))
    return SitePage(
        kind="plan",
        url=plan.url,
        title=catalog.plan_names[plan.id],
        says=lambda: f"{plan.full_title}: {summary(catalog, plan)}",
        json_url=addresses.json("plan", plan.id),
        source=(f"{plan.folder.path}/plan.yml", 1),
        contents=toc,
        render=lambda: (
            render(
                "plan.html",
                plan.url,
                view=plan_view(catalog, plan),
                offer=offers.of_plan(plan),
                citation=plan_citation(catalog, plan, offers.whole(plan.url)),
                toc=toc(),
            )
            + plan_data(catalog, plan)
        ),
        running_head=plan.name,
    )


def task_page(catalog: Edition, task: CatalogTask, offers: Offers) -> SitePage:
    """The page of a task; `offers`: the files that there are to take away."""
    plan = task.plan
    return SitePage(
        kind="task",
        url=task.url,
        title=f"{task.label}: {task.title}",
        says=lambda: (
            f"{plan.name}, {in_sentence(task.label)}: {task.title}. {task_period(task).label}."
        ),
        json_url=addresses.json("plan", plan.id),
        source=task.source,
        render=lambda: (
            render(
                "task.html",
                task.url,
                view=task_view(catalog, task),
                history=task_history(catalog, task),
                citation=task_citation(catalog, task, offers.whole(task.url)),
            )
            + task_data(catalog, task)
        ),
        running_head=f"{plan.name} · {task.label}",
    )
