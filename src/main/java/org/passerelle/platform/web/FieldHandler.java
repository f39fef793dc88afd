package org.passerelle.platform.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.util.Map;

/** Gives the input inside a {@link Field} its look, and the field's label as its name in messages. */
public class FieldHandler extends ComponentHandler {

    public FieldHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentPopulated(FaceletContext context, UIComponent field, UIComponent parent) {
        UIInput input = Field.input(field);
        if (input == null) {
            return;
        }
        if (input.getValueExpression("label") == null) {
            ValueExpression label = field.getValueExpression("label");
            if (label != null) {
                input.setValueExpression("label", label);
            } else {
                input.getAttributes()
                        .computeIfAbsent("label", name -> field.getAttributes().get("label"));
            }
        }
        String look = look(input);
        if (!look.isEmpty() && input.getValueExpression("styleClass") == null) {
            Map<String, Object> attributes = input.getAttributes();
            Object own = attributes.get("styleClass");
            if (own == null) {
                attributes.put("styleClass", look);
            }
        }
    }

    private static String look(UIInput input) {
        String renderer = String.valueOf(input.getRendererType());
        if (renderer.startsWith("org.primefaces.")) {
            return "";
        }
        if (renderer.endsWith("Radio") || (renderer.equals("jakarta.faces.Checkbox") && !isSingleBox(input))) {
            return "choices";
        }
        return isSingleBox(input) ? "" : "input";
    }

    private static boolean isSingleBox(UIInput input) {
        return input instanceof UISelectBoolean;
    }
}
