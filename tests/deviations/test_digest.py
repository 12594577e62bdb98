"""The digest of a document keeps its structure and no sentence of it."""

from __future__ import annotations

import json
from typing import Any

from generator.update.published import digest, lines

DOCUMENT: dict[str, Any] = {
    "info": {"title": "A sentence."},
    "paths": {
        "/boxes": {
            "post": {
                "summary": "A sentence.",
                "tags": ["boxes"],
                "parameters": [
                    {
                        "in": "query",
                        "name": "full",
                        "description": "A sentence.",
                        "schema": {"type": "boolean", "default": True},
                    },
                    # An empty list where a schema is missing, as the vendor's generator writes.
                    {"in": "query", "name": "odd", "required": True, "schema": []},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Box"},
                            "examples": {"x": {"value": {}}},
                        }
                    }
                },
                "responses": {
                    "201": {
                        "description": "A sentence.",
                        "content": {
                            "application/json": {"schema": {"type": "array", "items": {"$ref": "Lid"}}}
                        },
                    },
                    "404": {"description": "A sentence."},
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Unused": {"type": "string"},
            "Lid": {"type": "object", "properties": {"box": {"$ref": "#/components/schemas/Box"}}},
            "Box": {
                "description": "A sentence.",
                "required": ["name"],
                "properties": {
                    "name": {
                        "type": "string",
                        "format": "date",
                        "enum": ["a"],
                        "nullable": True,
                        "example": "A sentence.",
                    },
                    "lid": {"description": "A sentence.", "allOf": [{"$ref": "#/components/schemas/Lid"}]},
                },
            },
        }
    },
}


def test_what_stays_is_structure() -> None:
    operation = {
        "parameters": [
            {"in": "query", "name": "full", "schema": {"type": "boolean"}},
            {"in": "query", "name": "odd", "required": True, "schema": {}},
        ],
        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Box"}}}},
        "responses": {
            "201": {
                "content": {
                    "application/json": {
                        "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Lid"}}
                    }
                }
            }
        },
    }
    name = {"type": "string", "format": "date", "enum": ["a"], "nullable": True}
    lid = {"allOf": [{"$ref": "#/components/schemas/Lid"}]}
    assert digest(DOCUMENT) == {
        "paths": {"/boxes": {"post": operation}},
        "components": {
            "schemas": {
                "Box": {"properties": {"name": name, "lid": lid}, "required": ["name"]},
                "Lid": {"type": "object", "properties": {"box": {"$ref": "#/components/schemas/Box"}}},
            }
        },
    }


def test_a_digest_has_a_line_for_each_operation_and_each_schema() -> None:
    text = lines(digest(DOCUMENT))
    assert json.loads(text) == digest(DOCUMENT)
    assert [line[:8] for line in text.splitlines()] == [
        '{"paths"',
        '"/boxes"',
        '"post": ',
        "}",
        '}, "comp',
        '"Box": {',
        '"Lid": {',
        "}}}",
    ]
