package org.passerelle.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.jpa.JpaHelper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Walks every entity that belongs to an organisation: a row of another organisation cannot be found, counted, changed or
 * deleted, and without an organisation none can.
 */
@ArquillianTest
class TenantWalkIT {

    private static final long OURS = 71_001;
    private static final long THEIRS = 71_002;
    private static final long ROW = 71_100;

    @PersistenceContext(unitName = "passerelle")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/passerelle")
    private DataSource database;

    @Inject
    private UserTransaction transaction;

    @Test
    void aRowOfAnotherOrganisationDoesNotExist() throws Exception {
        List<String> walked = new ArrayList<>();
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            if (OrganisationRecord.class.isAssignableFrom(entity.getJavaType())) {
                walk(entity);
                walked.add(entity.getName());
            }
        }
        assertTrue(walked.size() >= 12, "only " + walked + " were walked");
    }

    private void walk(EntityType<?> entity) throws Exception {
        String table = table(entity);
        insert(table);
        try {
            String name = entity.getName();
            assertEquals(1, count(name, THEIRS), name + " is seen by its own organisation");
            assertEquals(0, count(name, OURS), name + " is counted by another organisation");
            assertEquals(0, changed("delete from " + name + " e where e.id = :id", OURS), name + " was deleted");
            assertEquals(1, count(name, THEIRS), name + " is gone");
            transaction.begin();
            entities.setProperty(TenantEntities.TENANT_PROPERTY, OURS);
            assertEquals(null, entities.find(entity.getJavaType(), ROW), name + " was found");
            transaction.rollback();
            transaction.begin();
            assertThrows(
                    PersistenceException.class,
                    () -> entities.createQuery("select count(e) from " + name + " e")
                            .getSingleResult(),
                    name + " is seen without an organisation");
            transaction.rollback();
        } finally {
            execute("delete from " + table + " where organisation_id = " + THEIRS);
        }
    }

    private long count(String name, long organisation) throws Exception {
        transaction.begin();
        entities.setProperty(TenantEntities.TENANT_PROPERTY, organisation);
        long count = entities.createQuery("select count(e) from " + name + " e where e.id = :id", Long.class)
                .setParameter("id", ROW)
                .getSingleResult();
        transaction.rollback();
        return count;
    }

    private int changed(String jpql, long organisation) throws Exception {
        transaction.begin();
        entities.setProperty(TenantEntities.TENANT_PROPERTY, organisation);
        int changed = entities.createQuery(jpql).setParameter("id", ROW).executeUpdate();
        transaction.commit();
        return changed;
    }

    private String table(EntityType<?> entity) {
        ClassDescriptor descriptor =
                JpaHelper.getEntityManager(entities).getServerSession().getDescriptor(entity.getJavaType());
        return descriptor.getTableName();
    }

    /** A row with nothing in it but its id and its organisation: the walk is about those two. */
    private void insert(String table) throws SQLException {
        execute("insert into " + table + " (id, organisation_id) values (" + ROW + ", " + THEIRS + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0");
            try {
                statement.execute(sql);
            } finally {
                statement.execute(
                        "set session sql_mode = default, foreign_key_checks = 1, check_constraint_checks = 1");
            }
        }
    }
}
