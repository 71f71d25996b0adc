"""Alembic's way in: the steps run on the connection, and in the transaction, that migrate.py hands over."""

from alembic import context

from sayso.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
