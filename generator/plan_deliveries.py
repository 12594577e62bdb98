"""Requests that the appliance sends by itself: the `webhooks` of a document."""

from __future__ import annotations

from dataclasses import dataclass

from openapi_python_client.strings import ClassName

from .bundle import Bundle
from .plan_models import ModelIndex
from .vocabulary.openapi import Signature
from .vocabulary.words import read


@dataclass(frozen=True, slots=True)
class Delivery:
    """A signed request from the appliance."""

    name: str
    model: str
    module: str
    description: str
    signature: Signature


def plan_deliveries(bundle: Bundle, index: ModelIndex) -> list[Delivery]:
    """Plan how each signed delivery is checked and decoded; its models become part of the client."""
    found: list[Delivery] = []
    for name, item in bundle.document.get("webhooks", {}).items():
        operation = item["post"]
        content = bundle.resolve(operation["requestBody"])["content"]
        reference = content["application/json"]["schema"]["$ref"]
        model = str(ClassName(reference.rpartition("/")[2], prefix=""))
        index.use(index.models[model], "")
        found.append(
            Delivery(
                name,
                model,
                index.module_of(model) or "",
                str(operation.get("description") or ""),
                read(Signature, operation["x-signature"]),
            )
        )
    return found
