"""Runs the migrations on the connection, and in the transaction, that `provstore.store.schema` gives."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="_alembic_version",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
