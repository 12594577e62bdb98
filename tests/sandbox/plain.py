"""One object of each family that is kept as a plain record, and how operations are called with it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import httpx


def things(api: httpx.Client, known: dict[str, str]) -> dict[str, str]:
    """Make the objects; their identifiers by the names that path parameters have for them.

    Those that share a name with another kind of object begin with the name of the resource: `sources.file_id`.
    """

    def create(path: str, body: dict[str, Any]) -> str:
        made = api.post(path, params={"returnEntity": "true"}, json=body)
        assert made.status_code == 201, made.text
        entity = made.json()
        return str((entity["data"][0] if "data" in entity else entity)["id"])

    file, user = known["file_id"], known["user_id"]
    person = [{"email": "someone@example.com"}]
    period = {"startDate": "2024-01-01T00:00:00+0000", "endDate": "2040-01-01T00:00:00+0000"}
    task = {"assigneeId": user, "due": "2040-01-01T00:00:00+0000", "contents": "Read it."}
    made = {
        "contact_id": create("/rest/contacts", {"name": "Plain", "items": person}),
        "group_id": create("/rest/groups", {"name": "Plain", "items": person}),
        "hostname_id": create("/rest/admin/hostnames", {"hostname": "plain.sandbox.example"}),
        "ldap_group_id": create("/rest/ldapGroups", {"dn": "cn=Plain,dc=example"}),
        "device_id": create("/rest/devices", {"installTagId": "plain"}),
        "install_tag_id": "plain",
        "comment_id": create(f"/rest/files/{file}/comments", {"contents": "Fine."}),
        "task_id": create(f"/rest/files/{file}/tasks", task),
        "export_id": create(f"/rest/dli/exports/users/{user}", period | {"types": ["files"]}),
        "web_form_id": str(api.get("/rest/webForms").json()["data"][0]["id"]),
        "resource_type_id": "User",
        "schema_id": "urn:ietf:params:scim:schemas:core:2.0:User",
        "short_links.ref": f"f-{file}",
    }
    source = create("/rest/sources", {"name": "Plain", "sourceUrl": "https://plain", "sourceTypeId": 1})
    api.post(f"/rest/sources/{source}/auth", json={"login": "plain", "password": "plain"})
    folder = str(api.get(f"/rest/sources/{source}/folders").json()["data"][0]["id"])
    sent = api.post(
        f"/rest/sources/{folder}/actions/file", params={"returnEntity": "true"}, files={"body": ("a", b"x")}
    ).json()
    return made | {
        "source_id": source,
        "sources.folder_id": folder,
        "sources.file_id": sent["kPObjectId"],
        "transactionId": sent["transactionId"],
    }


def path(name: str, template: str, made: dict[str, str]) -> str:
    """The path of an operation with the objects of its kind."""
    resource = name.partition(".")[0]
    own = {one.removeprefix(f"{resource}."): made[one] for one in made if one.startswith(f"{resource}.")}
    return template.format_map(defaultdict(lambda: "1", made | own))


def query(name: str, made: dict[str, str]) -> dict[str, str]:
    """The query parameters that an operation needs beside those that it requires."""
    return {
        "files.download_zip": {"fileId:in": made["file_id"]},
        "files.zip_status": {"fileId:in": made["file_id"]},
        "permissions.list_for_files": {"id:in": made["file_id"]},
        "sources.files.download_by_transaction": {"transactionId": made["transactionId"]},
    }.get(name, {})
